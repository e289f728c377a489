package fr.fondationdesterritoires.launcher.identity;

import fr.fondationdesterritoires.launcher.demo.DemoPerson;

/** Access tokens of demo people without a browser, from whoever signs people in here. */
public interface PersonTokens {

    String of(DemoPerson person);
}
