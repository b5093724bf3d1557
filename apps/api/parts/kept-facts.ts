/** Facts that never change once they are known, the latest used kept: at most `most` of them. What is not known yet is asked for anew. */
export class KeptFacts<Fact> {
  private readonly known = new Map<string, Fact>();
  constructor(private readonly most: number, private readonly find: (id: string) => Promise<Fact | null>) {}

  async of(id: string): Promise<Fact | null> {
    const known = this.known.get(id);
    if (known !== undefined) {
      this.known.delete(id);
      this.known.set(id, known);
      return known;
    }
    const found = await this.find(id);
    if (found === null) return null;
    this.known.set(id, found);
    if (this.known.size > this.most) this.known.delete(this.known.keys().next().value!);
    return found;
  }
}
