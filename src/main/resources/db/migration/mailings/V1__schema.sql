create schema mailings;

comment on schema mailings is 'Letters to members: written to a selection of them, and reminders of what is due';
