/** Verbs that change a tenant, in the form of an order. */
export const CHANGE_VERBS: ReadonlySet<string> = new Set(
  `delete remove revoke disable deactivate enable activate block unblock reset create add grant assign give turn switch shut kill wipe purge erase change modify
  update set edit rename rotate renew approve reject undo restore quarantine isolate suspend drop exclude elevate promote demote unassign deploy
  uninstall lock unlock force fix remediate configure whitelist allow bypass make put take terminate destroy nuke kick ban rollback roll revert implement
  clean cleanup unregister invite offboard onboard provision deprovision trash ditch strip move upload enforce enrol enroll dismiss close transfer replace
  overwrite hack
  lösche loesche löschen entferne entfernen deaktiviere deaktivieren aktiviere aktivieren sperre sperren widerrufe ändere erstelle setze lege schalte stelle füge richte blockiere lösch erlaube widerrufen ändern supprime supprimez supprimer désactive desactive désactivez desactivez désactiver desactiver bloquez bloquer crée créez créer ajoute ajoutez ajouter révoque révoquez révoquer retire retirez désactive active bloque
  elimina eliminad borra borrar desactiva desactivar habilita deshabilita bloquea bloquear revoca revocar crea añade añadir quita quitar concede conceder restablece cambia`.split(
    /\s+/,
  ),
);
