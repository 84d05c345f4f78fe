-- The questions that a Learning Team has chosen for its meetings, from a template or of its own.

alter table teams add column prompts text not null default '[]';
