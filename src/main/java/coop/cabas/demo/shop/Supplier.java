package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * Who delivers.
 *
 * @param code the till's number for it
 * @param prefix how its references begin, empty when it has none
 * @param days days on which it delivers
 * @param everyWeeks weeks between two deliveries
 * @param service per cent of the lines it delivers in full
 */
public record Supplier(int code, String name, String prefix, Set<DayOfWeek> days, int everyWeeks, int service) {}
