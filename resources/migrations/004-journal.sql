-- A journal that is quicker to add to: its rows are numbered, and a step is called by the tick that it began with.

alter table journal rename to journal_before;

create table journal (
  id integer primary key,
  tick bigint not null,
  step bigint not null,
  act text not null check (act in ('do', 'undo', 'redo', 'pass')),
  target bigint,
  operation text not null,
  merge_key text not null,
  undoable integer not null check (undoable in (0, 1)),
  ends_undo integer not null check (ends_undo in (0, 1)),
  seat text not null,
  team_id text not null,
  at text not null,
  row_table text not null,
  row_id text not null,
  before text,
  after text
);

insert into journal (id, tick, step, act, target, operation, merge_key, undoable, ends_undo, seat, team_id, at, row_table, row_id,
  before, after)
  select row_number() over (order by j.tick, j.seq), j.tick, s.tick, j.act, t.tick, j.operation, j.merge_key, j.undoable,
    j.ends_undo, j.seat, j.team_id, j.at, j.row_table, j.row_id, j.before, j.after
  from journal_before j
  join (select step, min(tick) as tick from journal_before group by step) s on s.step = j.step
  left join (select step, min(tick) as tick from journal_before group by step) t on t.step = j.target
  order by j.tick, j.seq;

drop table journal_before;

create index journal_by_seat on journal (seat, team_id, tick);
create index journal_by_target on journal (target, act, tick) where target is not null;
create index journal_by_row on journal (row_table, row_id, tick);
create index journal_ends_undo on journal (team_id, tick) where ends_undo = 1;
