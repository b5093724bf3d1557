/** How many schools one workflow carries when a launch does not say. */
export class DefaultCohortSize { constructor(readonly schools: number) {} }
