package coop.cabas.circles;

/** A role that nobody holds. */
public record Vacancy(CircleRoleId role, String roleName, CircleId circle, String circleName) {}
