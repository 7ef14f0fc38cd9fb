package coop.cabas.circles.web;

import coop.cabas.circles.CircleId;

/**
 * Something of a circle in which a word was found.
 *
 * @param kind CIRCLE, DOMAIN, ROLE, PERSON or ACCOUNTABILITY
 * @param text where the word stands
 */
public record Hit(CircleId circle, String circleName, String kind, String text) {}
