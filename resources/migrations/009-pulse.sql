-- What people answered at the close of a meeting: of a Learning Team or a community, and of nobody in it; in no journal.

create table pulse_answers (
  id text primary key,
  team_id text,
  community_id text,
  question text not null,
  value text not null check (value in ('no', 'between', 'yes')),
  check ((team_id is null) <> (community_id is null))
);
create index pulse_answers_by_team on pulse_answers (team_id);
create index pulse_answers_by_community on pulse_answers (community_id);
