-- Communities of peers who keep meeting, and who presents there for as long as the session is ahead.

create table communities (
  id text primary key,
  name text not null,
  purpose text not null,
  status text not null,
  start text not null,
  charter text not null,
  charter_versions text not null,
  cadence text not null,
  champion_id text references people (id) deferrable initially deferred,
  members text not null,
  sessions text not null,
  revs text not null
);

create table community_turns (
  id text primary key,
  community_id text not null references communities (id) deferrable initially deferred,
  session_id text not null,
  person_id text not null references people (id) deferrable initially deferred,
  revs text not null
);
create index community_turns_by_session on community_turns (session_id);
