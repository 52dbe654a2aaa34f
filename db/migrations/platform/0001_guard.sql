-- A row inserted here aborts its batch with the refusal it names: what makes a batch conditional. See Handle.guard.
create table guard (code text not null);
create trigger guard_refuses before insert on guard begin select raise(abort, new.code); end;
