import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export interface BarSeries { readonly key: string; readonly label: string; readonly colour: string }
export interface BarsProps { readonly rows: readonly (Readonly<Record<string, string | number | null>> & { readonly name: string })[]; readonly series: readonly BarSeries[]; readonly unit?: string }

const perRow = 26;
const around = 90;

/** Bars beside one another. For eyes alone: whoever shows them puts a table with the same numbers beside them. */
export default function Bars({ rows, series, unit = '' }: BarsProps) {
  return (
    <div aria-hidden style={{ height: around + rows.length * perRow * series.length }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...rows]} layout="vertical" margin={{ left: 8, right: 24 }} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} strokeOpacity={0.3} />
          <XAxis type="number" unit={unit} tick={{ fill: 'var(--mantine-color-text)', fontSize: 12 }} />
          <YAxis type="category" dataKey="name" width={220} interval={0} tick={{ fill: 'var(--mantine-color-text)', fontSize: 12 }} />
          <Tooltip contentStyle={{ background: 'var(--mantine-color-body)', color: 'var(--mantine-color-text)' }} />
          <Legend />
          {series.map(({ key, label, colour }) => <Bar key={key} dataKey={key} name={label} fill={colour} isAnimationActive={false} />)}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
