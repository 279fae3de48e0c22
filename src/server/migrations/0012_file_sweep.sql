-- A stored file that nobody refers to is swept after a day; one stored again meanwhile begins its day anew.
grant update (created_at), delete on stored_file to opora_app;
