/** `/cities/new`: an empty form of the table in the address. */
import { useLocation } from 'react-router';
import { typeOfTable, type PageTable } from '../../ui/record.ts';
import { FormPage } from './form-page.tsx';
import { said } from './messages.ts';

export default function NewPage() {
  const table = useLocation().pathname.split('/')[1] as PageTable;
  return <FormPage key={table} table={table} title={said.new(typeOfTable[table])} />;
}
