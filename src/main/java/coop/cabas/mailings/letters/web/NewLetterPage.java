package coop.cabas.mailings.letters.web;

import coop.cabas.mailings.letters.MemberLetter;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * A letter is begun.
 *
 * @param query the selection
 * @param words the same in words
 * @param chosen how many members it holds
 * @param models letters that it can begin with
 */
public record NewLetterPage(String query, String words, int chosen, List<MemberLetter> models) implements Page {}
