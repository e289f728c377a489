package fr.fondationdesterritoires.platform.web;

import org.springframework.util.unit.DataSize;

/**
 * A bean that lets longer bodies than {@code platform.web.body-limit} through on some paths.
 *
 * @param pattern such as {@code /api/projects/{projectId}/documents/{kind}}
 */
public record BodyLimit(String pattern, DataSize limit) {}
