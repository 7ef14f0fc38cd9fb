package coop.cabas.papers.web;

import coop.cabas.papers.People;
import coop.cabas.ui.Page;

import java.util.List;

/** Member cards of the size of a bank card (ISO/IEC 7810 ID-1), two beside one another. */
public record CardSheet(String coop, String line, List<List<Card>> rows) implements Page {

    static final int ACROSS = 2;

    /** @param bars picture of the EAN-13 code @param square picture of the QR code */
    public record Card(People.Person person, String code, String bars, String square) {}
}
