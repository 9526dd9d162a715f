import { partnersOf, programsOf } from '../loyalty/programs-of.ts';
import { groupProgram, programOf, programs } from '../org/programs.ts';
import type { Store } from '../store/store.ts';
import { describeProgramPoints } from './describe-points.ts';

/** `loyaltyProgramDetails` and `groupLoyaltyProgramDetails` of "Fetch Customer Details", with `embed=mlp`. */
export function describePrograms(customerId: number, store: Store): object {
  const joined = programsOf(store, customerId);
  const total = (of: 'lifetime' | 'balance') => joined.reduce((sum, points) => sum + points[of], 0);
  return {
    loyaltyProgramDetails: joined.map((points) => {
      const program = programOf(points.programId);
      return {
        ...describeProgramPoints(points, partnersOf(store, customerId, points.programId)),
        programTitle: program?.title,
        programDescription: program?.description,
        programPointsToCurrencyRatio: program?.pointsToCurrencyRatio,
      };
    }),
    groupLoyaltyProgramDetails: [
      {
        groupProgramId: groupProgram.id,
        title: groupProgram.title,
        description: groupProgram.description,
        programsList: programs.map(({ id, title, description }) => ({ id, name: title, description })),
        lifetimePoints: total('lifetime'),
        loyaltyPoints: total('balance'),
        promisedPoints: 0,
        pointsToCurrencyRatio: groupProgram.pointsToCurrencyRatio,
      },
    ],
  };
}
