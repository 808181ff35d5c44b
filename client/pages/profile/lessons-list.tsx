import type { Lesson } from '#model/lesson.ts';
import type { ReactNode } from 'react';
import { dateText } from '../../ui/date-text.ts';
import { Unverified } from '../../ui/unverified.tsx';
import { Cite } from './citation.tsx';
import { said } from './messages.ts';

const worked: Record<string, string> = { yes: said.worked, no: said.notWorked, mixed: said.mixed };

export function LessonsList({ lessons, actions }: { lessons: readonly Lesson[]; actions?: (lesson: Lesson) => ReactNode }) {
  return (
    <ul className="lessons">
      {lessons.map((lesson) => (
        <li key={lesson.id} className={`lesson ${lesson.worked ?? ''}`}>
          <p className="small muted">
            {[worked[lesson.worked ?? ''] ?? said.notSaid, dateText(lesson.date)].filter(Boolean).join(' · ')}{' '}
            <Unverified verified={lesson.verified} />
          </p>
          <p>{lesson.text} <Cite ids={lesson.sourceIds} /></p>
          {actions?.(lesson)}
        </li>
      ))}
    </ul>
  );
}
