package fr.fondationdesterritoires.platform.web;

import java.util.Arrays;
import java.util.Optional;

/** The rights that come with the token; every other right is data of the service that grants it. */
public enum StaffRole {
    FUND_MANAGER("fund-manager"),
    FOUNDATION_ADMIN("foundation-admin");

    private final String claim;

    StaffRole(String claim) {
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }

    public static Optional<StaffRole> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
