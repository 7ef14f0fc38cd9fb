alter table aemsoft.takeover drop constraint takeover_kind_check;
alter table aemsoft.takeover add constraint takeover_kind_check check (kind in ('NEW', 'PRICES', 'SUPPLIERS'));
