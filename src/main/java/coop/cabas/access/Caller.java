package coop.cabas.access;

import coop.cabas.audit.Actor;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Who makes the current request: a person signed in, a program with a token, or nobody known. */
@Component
public class Caller implements Viewer, Actor.Source {

    private static final Object NOBODY = new Object();

    private final Standing standing;

    Caller(Standing standing) {
        this.standing = standing;
    }

    /** @return what the person signed in, or the one they look as, is and may; empty for a program, and for nobody */
    public Optional<Rights> person() {
        return principal() instanceof SeeingAs as ? standing.of(as.seen()) : self();
    }

    /** @return what whoever looks is and may, when they look as themselves; empty for a program, nobody, and who looks as somebody else */
    Optional<Rights> self() {
        return principal() instanceof SignedIn me ? standing.of(me.id()) : Optional.empty();
    }

    /** @return the person signed in, or the owner of the token */
    public Optional<AccountId> account() {
        return switch (principal()) {
            case SignedIn me -> standing.of(me.id()).map(Rights::account);
            case SeeingAs as -> standing.of(as.seen()).map(Rights::account);
            case TokenBearer token -> Optional.ofNullable(token.owner()).map(AccountId::new);
            default -> Optional.empty();
        };
    }

    /** @return the device that calls; empty for a person and for a program */
    public Optional<DeviceBearer> device() {
        return principal() instanceof DeviceBearer device ? Optional.of(device) : Optional.empty();
    }

    @Override
    public @Nullable String name() {
        return switch (principal()) {
            case TokenBearer token -> token.name();
            case DeviceBearer device -> device.name();
            default -> person().map(Rights::name).orElse(null);
        };
    }

    @Override
    public @Nullable String seen() {
        return principal() instanceof SeeingAs ? name() : null;
    }

    @Override
    public boolean isSignedIn() {
        return may(Allow.SIGNED_IN);
    }

    @Override
    public boolean may(String permission) {
        if (permission.equals(Allow.ANYONE)) {
            return true;
        }
        return switch (principal()) {
            case SignedIn me ->
                standing.of(me.id())
                        .filter(rights -> grants(rights, permission))
                        .isPresent();
            case SeeingAs as ->
                standing.of(as.seen())
                        .filter(rights -> grants(rights, permission))
                        .isPresent();
            case TokenBearer token -> grants(token, permission);
            case DeviceBearer device -> device.permissions().contains(permission);
            default -> false;
        };
    }

    @Override
    public Actor current() {
        return switch (principal()) {
            case SignedIn me ->
                new Actor(me.account(), standing.of(me.id()).map(Rights::name).orElse("—"));
            case SeeingAs as ->
                new Actor(as.viewer(), standing.of(as.by()).map(Rights::name).orElse("—"));
            case TokenBearer token -> new Actor(token.owner(), token.name());
            case DeviceBearer device -> new Actor(null, device.name());
            default -> Actor.PROGRAM;
        };
    }

    /** Whether the caller may give these permissions away: nobody gives what they do not hold. */
    public boolean mayGrant(Set<String> permissions) {
        return covers(new Reach(false, permissions));
    }

    /** Whether the caller holds at least these permissions. Without a caller it is the program itself, which may. */
    boolean covers(Reach reach) {
        return switch (principal()) {
            case SignedIn me -> standing.of(me.id()).filter(reach::isWithin).isPresent();
            case SeeingAs as -> false;
            case TokenBearer token -> false;
            case DeviceBearer device -> false;
            default -> !isVisitor();
        };
    }

    /** Acts for somebody at the door who holds what only the program could have given them: then the program itself acts. */
    static <T> T asProgram(Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Somebody at the door who has not said who they are: not the program, which comes through no door. */
    private static boolean isVisitor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
    }

    private boolean grants(TokenBearer token, String permission) {
        if (token.owner() != null) {
            var owner = standing.of(new AccountId(token.owner()));
            if (owner.isEmpty() || !grants(owner.get(), permission)) {
                return false;
            }
        }
        return permission.equals(Allow.SIGNED_IN) || token.permissions().contains(permission);
    }

    private static boolean grants(Rights rights, String permission) {
        return permission.equals(Allow.SIGNED_IN) || rights.may(permission);
    }

    private static Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated() || authentication.getPrincipal() == null) {
            return NOBODY;
        }
        return authentication.getPrincipal();
    }
}
