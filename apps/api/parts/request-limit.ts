/** How many requests a person may send within ten seconds. */
export class RequestLimit { constructor(readonly perTenSeconds: number) {} }
