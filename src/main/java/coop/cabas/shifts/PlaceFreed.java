package coop.cabas.shifts;

/** A place that was taken or kept is for others; whoever waits for one hears it once that is written. */
public record PlaceFreed(ShiftId shift) {}
