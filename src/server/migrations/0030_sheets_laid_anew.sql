-- Where fewer than five come to a group after all others, the mixer takes up what lies there and lays all of it down anew.
grant delete on answer_sheet to opora_app;
