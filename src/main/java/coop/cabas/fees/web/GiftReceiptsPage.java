package coop.cabas.fees.web;

import coop.cabas.fees.receipts.Receipt;
import coop.cabas.members.Member;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;

import java.util.List;

/** What came of issuing the receipts of a year. @param missing those who got none, and why */
public record GiftReceiptsPage(int year, List<Receipt> issued, List<Missing> missing) implements Page {

    /** Somebody without a receipt. */
    public record Missing(Member member, Message why) {}
}
