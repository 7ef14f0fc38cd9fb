alter table mailings.reminder_rule
    drop constraint reminder_rule_about_check,
    add constraint reminder_rule_about_check check (about in ('COVER', 'OWED', 'INSTALMENT', 'SHARES_OWED', 'SHARES_END')),
    add constraint shares_are_no_fee check (about not in ('SHARES_OWED', 'SHARES_END') or fee_type is null);

comment on column mailings.reminder_rule.about is
    'COVER: the last day that fees cover; OWED: the first day of a fee not wholly paid; INSTALMENT: the day of a planned part; SHARES_OWED: the day since which shares are not paid up; SHARES_END: the last day on which they may be';
comment on column mailings.reminder.item is 'Number of the fee, of the planned part or of the class of shares; 0 for the cover';
