-- What shelves of shops hold: cards slid into the rail, or labels stuck upon it.
insert into papers.label_format (name, across, down, width, height, margin_left, margin_top, gap_across, gap_down, points) values
    ('24 × 70 × 36 mm (rayon)', 3, 8, 70, 36, 0, 4.5, 0, 0, 10),
    ('7 × 120 × 38 mm (rayon)', 1, 7, 120, 38, 45, 15.5, 0, 0, 11),
    ('44 × 47 × 25 mm (rayon)', 4, 11, 47, 25, 11, 11, 0, 0, 8)
on conflict do nothing;
