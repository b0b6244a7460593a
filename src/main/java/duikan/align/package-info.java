/** PLACEHOLDER */
package duikan.align;
