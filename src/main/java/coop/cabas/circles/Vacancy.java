package coop.cabas.circles;

/** A role that nobody holds, or only people whose account is shut. */
public record Vacancy(CircleRoleId role, String roleName, CircleId circle, String circleName) {}
