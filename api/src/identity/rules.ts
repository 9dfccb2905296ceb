/** The version of the house's rules that is in force; a member has to accept each. */
export const rulesVersion = 1;
