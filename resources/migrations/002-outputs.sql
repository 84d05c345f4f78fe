-- What the team hands over (statements, released versions with the Owner's reply), the Owner's received packs, and where undo ends.

create table statements (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  section text not null,
  text text not null,
  note_ids text not null,
  position integer not null,
  revs text not null
);
create index statements_by_team on statements (team_id);

create table releases (
  id text primary key,
  team_id text not null references teams (id) deferrable initially deferred,
  version integer not null,
  released_at text,
  pack text not null,
  reply text,
  reply_shared_on text,
  revs text not null
);
create unique index releases_once on releases (team_id, version);

create table received_packs (
  id text primary key,
  pack text not null,
  draft_reply text not null,
  sent_on text,
  promises_kept text not null,
  revs text not null
);

alter table actions add column position integer not null default 0;
alter table journal add column ends_undo integer not null default 0 check (ends_undo in (0, 1));
