create index partners_by_inviter on partners (invited_by, invited_at);
