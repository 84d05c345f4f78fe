-- Every kind of record that can be found has an index of words to itself, so the search index is built anew.

drop table if exists search_words;
drop table if exists search_other_words;
drop view if exists search_words_of;
drop view if exists search_other_words_of;
