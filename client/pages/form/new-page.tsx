/** `/cities/new`: an empty form of the table in the address. */
import { useLocation } from 'react-router';
import { typeNames } from '../../ui/messages.ts';
import { typeOfTable, type PageTable } from '../../ui/record.ts';
import { FormPage } from './form-page.tsx';

export default function NewPage() {
  const table = useLocation().pathname.split('/')[1] as PageTable;
  return <FormPage key={table} table={table} title={`New ${typeNames[typeOfTable[table]].toLowerCase()}`} />;
}
