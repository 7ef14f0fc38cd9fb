package coop.cabas.shifts;

/** A shift begins, ends or is called off otherwise than before; whoever keeps something of it hears it in the same act. */
public record ShiftMoved(ShiftId shift) {}
