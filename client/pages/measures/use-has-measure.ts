/** Whether the server knows a measure; undefined until its catalogue is here. */
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

export function useHasMeasure(id: string): boolean | undefined {
  const { data } = useQuery({ ...api.measures.list.query(), staleTime: Infinity });
  return data?.items.some((measure) => measure.id === id);
}
