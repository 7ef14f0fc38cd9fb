package coop.cabas.fees.reports;

import coop.cabas.fees.reports.Deposits.Piece;
import coop.cabas.fees.reports.Deposits.Slip;
import coop.cabas.organisation.Identity;
import coop.cabas.ui.Page;

import java.util.List;

/** A deposit slip, to be printed. */
public record SlipPage(Slip slip, List<Piece> pieces, Identity coop) implements Page {}
