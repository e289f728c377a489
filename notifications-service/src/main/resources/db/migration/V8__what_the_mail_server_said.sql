-- SMTP's reply code to the last attempt, where the mail server got so far as to give one.
alter table delivery add column reply_code int;
