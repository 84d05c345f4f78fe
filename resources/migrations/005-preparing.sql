-- The questions that a Learning Team has chosen for its meetings, and the plan of a meeting that people were invited to last.

alter table teams add column prompts text not null default '[]';
alter table meetings add column invited_plan text not null default '';
