-- Codes that nobody has are counted at each scan: they are few among the visits of a minute.
create index visit_guess on door.visit (kiosk, at) where why in ('UNKNOWN', 'MISREAD', 'FORGED') and not offline;
