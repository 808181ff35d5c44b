/** Sections of adoptions and of lessons that are kept by hand on the page they stand on. */
import type { Lesson } from '#model/lesson.ts';
import { typedReference } from '#model/fields.ts';
import type { ReactNode } from 'react';
import { AdoptionTable, type AdoptionColumn } from './adoption-table.tsx';
import { KeptSection } from './kept-section.tsx';
import { LessonsList } from './lessons-list.tsx';
import { adoptionName, labels, lessonName } from './messages.ts';
import type { AdoptionMention } from './profile-parts.ts';

interface AdoptionsSectionProps {
  id: string;
  title: string;
  empty: string;
  note?: ReactNode;
  adoptions: readonly AdoptionMention[];
  caption: string;
  show: readonly AdoptionColumn[];
  /** What the page knows of an adoption recorded here. */
  start: Partial<AdoptionMention['adoption']>;
}

export function AdoptionsSection({ adoptions, caption, show, start, ...section }: AdoptionsSectionProps) {
  return (
    <KeptSection {...section} count={adoptions.length} table="adoptions" start={start}>
      {({ buttons }) => <AdoptionTable adoptions={adoptions} caption={caption} show={show} actions={({ adoption, practice, city }) => buttons(adoption.id, adoptionName(city.label, practice.label))} />}
    </KeptSection>
  );
}

export function LessonsSection({ lessons, about, empty }: { lessons: readonly Lesson[]; about: { type: 'practice' | 'exchange'; id: string }; empty: string }) {
  return (
    <KeptSection id="lessons" title={labels.lessons} count={lessons.length} empty={empty} table="lessons" start={{ aboutId: typedReference(about.type, about.id) }}>
      {({ buttons }) => <LessonsList lessons={lessons} actions={(lesson) => buttons(lesson.id, lessonName(lesson.text))} />}
    </KeptSection>
  );
}
