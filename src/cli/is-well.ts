/** Whether a file in this state, of a run or of a store, needs nobody: all of it was read. */
export function isWell(state: string): boolean {
  return state === 'done' || state === 'repaired';
}
