// A study of real consent (Berke et al. 2024): who shares five years of purchases, by what was offered for it.
import type { CountedShare } from '../../experiment/shares.ts';
import type { TextColumns } from '../../audience/read-columns.ts';
import { claimMore, claimNotMore, tableOfShares, type DataCheck } from './claim.ts';

export const consentColumns = ['incentive', 'shared'] as const;

const incentives = {
  control: 'nothing',
  altruism: 'a good cause',
  'bonus-05': '5¢',
  'bonus-20': '20¢',
  'bonus-50': '50¢',
} as const;
type Incentive = keyof typeof incentives;

export function checkConsent({ incentive, shared }: TextColumns<(typeof consentColumns)[number]>): DataCheck {
  const shareFor = (wanted: Incentive): CountedShare => {
    const rows = incentive.flatMap((offered, row) => (offered === wanted ? [row] : []));
    return { count: rows.filter(row => shared[row] === '1').length, of: rows.length };
  };
  const nothing = shareFor('control');
  return {
    id: 'amazon-consent',
    title: 'Real consent: five cents buy nothing, fifty cents do',
    source: 'amazon-consent-2024',
    rows: incentive.length,
    claims: [
      claimNotMore('five-cents', '5¢ bring no more consent than nothing', shareFor('bonus-05'), nothing),
      claimMore('fifty-cents', '50¢ bring more consent than nothing', shareFor('bonus-50'), nothing),
    ],
    tables: [
      tableOfShares(
        'Who shared, by what was offered',
        (Object.keys(incentives) as Incentive[]).map(key => ({ ...shareFor(key), name: incentives[key] })),
      ),
    ],
  };
}
