-- Every event changes its profile's row: with room on the page the new row stays there and no index changes.
{postgresql alter table profile set (fillfactor = 70);}
