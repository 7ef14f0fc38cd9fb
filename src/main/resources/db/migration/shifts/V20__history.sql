-- The page of a shift and the statistics read what was given back too, however long the history is.
create index booking_of_shift on shifts.booking (shift);

create index shift_of_day on shifts.shift (day, starts);
