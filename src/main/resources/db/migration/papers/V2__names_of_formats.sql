-- Its name told the measures of another sheet.
update papers.label_format set name = '24 × 63,5 × 33,9 mm (L7159)' where name = '24 × 70 × 36 mm (L7159)';
