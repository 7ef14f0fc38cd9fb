package coop.cabas.door.web;

import coop.cabas.door.visits.VisitDay;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Who came on a day. @param sum null when nobody came @param visits empty once they have become numbers */
public record VisitDayPage(LocalDate day, @Nullable VisitDay sum, Table<?> visits) implements Page {}
