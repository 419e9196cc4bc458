import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Placements } from '../../components/order-claims';
import { useLiveQuery } from '../../components/use-live-query';
import type { Claim } from '../../lib/domain/claim';
import type { ClaimId } from '../../lib/domain/ids';
import type { LibraryGateway } from './library-gateway';

const NONE: ReadonlyMap<ClaimId, Claim> = new Map();

/**
 * The claims of the rows near the window, read as they come near and followed while they are. Those read before stay at
 * hand until others are, so that rows don't go blank while the next lot is read.
 */
export function useNearClaims(gateway: LibraryGateway) {
  const [ids, setIds] = useState<readonly ClaimId[]>([]);
  const live = useLiveQuery(() => gateway.watchClaimsById(ids), [gateway, ids]);
  const last = useRef(NONE);
  if (live.status === 'ready') last.current = live.value;
  const claims = last.current;
  const onNear = useCallback((near: readonly ClaimId[]) => setIds(near), []);
  return { claims, places: usePlaces(claims, gateway), onNear };
}

/** Where the claims stand in the newest texts; empty while they are looked for. */
function usePlaces(claims: ReadonlyMap<ClaimId, Claim>, gateway: LibraryGateway): Placements {
  const [places, setPlaces] = useState<Placements>({});
  useEffect(() => {
    let isCurrent = true;
    // What can't be read is said elsewhere; the claims are listed all the same.
    gateway.findPlaces([...claims.values()]).then(
      (found) => isCurrent && setPlaces(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [claims, gateway]);
  return places;
}
