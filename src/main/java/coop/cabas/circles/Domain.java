package coop.cabas.circles;

import java.time.LocalDate;

/** What a circle alone decides upon. */
public record Domain(DomainId id, String name, LocalDate founded) {}
