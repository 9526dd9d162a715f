/**
 * The service's id of a lane's customer, whose lane is `c` and that id. `null` for one born on this till, whose lane is
 * `n` and a key, as long as the service has not named it.
 */
export function customerIdOfLane(lane: string): number | null {
  return /^c\d+$/.test(lane) ? Number(lane.slice(1)) : null;
}
